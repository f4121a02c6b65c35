-- When the rule was changed last: a wish to switch it off lapses a day later. Of older ones nobody knows when: they have
-- lapsed.
ALTER TABLE venue ADD COLUMN approval_changed_at timestamptz;
