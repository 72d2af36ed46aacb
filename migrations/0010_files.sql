-- Uploaded files. The bytes are in the blob store under the name `blob`, which no other row has; they are complete and
-- durable before their row is written.
CREATE TABLE files (
    tenant     BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    blob       TEXT   NOT NULL,
    size       BIGINT NOT NULL,
    sha256     TEXT   NOT NULL,
    mime       TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE UNIQUE INDEX files_blob ON files (blob);

-- Blobs that no row referred to at `since`. They are deleted when that is an hour ago and still no row does.
CREATE TABLE unreferenced_blobs (
    blob  TEXT   NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL
);

CREATE INDEX unreferenced_blobs_since ON unreferenced_blobs (since);
