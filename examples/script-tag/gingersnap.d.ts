// What the script tag makes global, for those who check the types of plain scripts.
declare const gingersnap: typeof import('gingersnap');
