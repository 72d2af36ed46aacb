-- Talents and offers that are older than the change feed. Position 0: whoever reads the tables has them already.
INSERT INTO changes (tenant, entity, id, position)
SELECT t.tenant, 'talent', t.id, 0 FROM talents t
WHERE NOT EXISTS (SELECT 1 FROM changes c WHERE c.tenant = t.tenant AND c.entity = 'talent' AND c.id = t.id);
INSERT INTO changes (tenant, entity, id, position)
SELECT o.tenant, 'offer', o.id, 0 FROM offers o
WHERE NOT EXISTS (SELECT 1 FROM changes c WHERE c.tenant = o.tenant AND c.entity = 'offer' AND c.id = o.id);
