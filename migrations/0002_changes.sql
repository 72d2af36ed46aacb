-- What changed last: one row an entity, the newest position wins. Derived things, such as the search index, follow it.
CREATE TABLE changes (
    tenant   BIGINT NOT NULL,
    entity   TEXT   NOT NULL,
    id       BIGINT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (tenant, entity, id)
);
CREATE INDEX changes_by_position ON changes (position);
-- SQLite: the last position that was given out. PostgreSQL: what to add to a transaction's id, see src/store/changes.rs.
CREATE TABLE change_clock (position BIGINT NOT NULL);
INSERT INTO change_clock (position) VALUES (0);
