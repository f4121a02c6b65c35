CREATE TABLE mark (text text PRIMARY KEY);
