// The package holds typings that its `exports` do not reach; it is better-sqlite3 with encryption added.
declare module 'better-sqlite3-multiple-ciphers' {
  import type SQLite from 'better-sqlite3'

  interface EncryptedDatabase extends SQLite.Database {
    /** Sets the key of the database; `raw:` and 32 bytes are taken without derivation. */
    key(key: Buffer): number
  }
  namespace EncryptedDatabase {
    type Database = EncryptedDatabase
  }
  const EncryptedDatabase: new (path: string, options?: SQLite.Options) => EncryptedDatabase
  export default EncryptedDatabase
}
