import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import type { Configuration } from '../config/configuration';
import { FolderLock } from './sqlite/folder-lock';
import { SqliteDatabase } from './sqlite/sqlite-database';
import { SqliteStateStore } from './sqlite/sqlite-state-store';
import { StateStore } from './state-store';

/** Where things are kept: one SQLite file in `DATA_DIR`. */
@Module({
  providers: [
    {
      provide: SqliteDatabase,
      inject: [ConfigService],
      useFactory: (config: ConfigService<Configuration, true>) =>
        new SqliteDatabase(config.get('storage', { infer: true }).folder),
    },
    {
      provide: StateStore,
      inject: [SqliteDatabase],
      useFactory: (database: SqliteDatabase) => new SqliteStateStore(database),
    },
    {
      provide: FolderLock,
      // After the database, which makes the folder.
      inject: [ConfigService, SqliteDatabase],
      useFactory: (config: ConfigService<Configuration, true>) =>
        new FolderLock(config.get('storage', { infer: true }).folder),
    },
  ],
  exports: [SqliteDatabase, StateStore],
})
export class StorageModule implements OnApplicationShutdown {
  constructor(
    @Inject(SqliteDatabase) private readonly database: SqliteDatabase,
    @Inject(FolderLock) private readonly lock: FolderLock,
  ) {}

  onApplicationShutdown(): void {
    this.database.close();
    this.lock.release();
  }
}
