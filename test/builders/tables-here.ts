/** Reads tables as the decoding process does, in this one: for tests that are about something else and open no picture. */
import type { Decoder } from '#backend/intake/decoder.ts';
import { readRegister } from '#backend/tables/read-register.ts';
import { readTable } from '#backend/tables/read-table.ts';

export const TABLES_HERE: Decoder = {
  open: () => {
    throw new Error('This test brought no engine.');
  },
  readList: async (file) => readTable(file),
  readRegister: async (file) => readRegister(file),
  close: () => undefined,
};
