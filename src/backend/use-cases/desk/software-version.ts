/** Printed on certifications and kept in the record; a test holds it to package.json. */
export const SOFTWARE_VERSION = '0.1.0';
