-- The place of a field in the company's requirement form, from 1. Fields of before have 0 and stand in the order of their ids.
ALTER TABLE requirement_fields ADD COLUMN ordinal BIGINT NOT NULL DEFAULT 0;
