CREATE TABLE mark (text nonsense);
