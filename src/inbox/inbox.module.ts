import { Module } from '@nestjs/common';
import { SqliteDatabase } from '../storage/sqlite/sqlite-database';
import { StorageModule } from '../storage/storage.module';
import { SqliteUpdateInbox } from './sqlite/sqlite-update-inbox';
import { UpdateInbox } from './update-inbox';

/** What came in and is not done yet. */
@Module({
  imports: [StorageModule],
  providers: [
    {
      provide: UpdateInbox,
      inject: [SqliteDatabase],
      useFactory: (database: SqliteDatabase) => new SqliteUpdateInbox(database),
    },
  ],
  exports: [UpdateInbox],
})
export class InboxModule {}
