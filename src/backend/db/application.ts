/** What marks a file as a matter: "CSgn" as a number, in SQLite's application id. */
export const APPLICATION_ID = 0x4353676e;

/** "CSgs": a sealed record. */
export const SEALED_APPLICATION_ID = 0x43536773;

export const SQLITE_HEADER = 'SQLite format 3\0';

/** Bytes of one database page: the SQLCipher 4 default. */
export const PAGE_BYTES = 4096;
