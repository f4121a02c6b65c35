ALTER TABLE mark ADD COLUMN colour text;
