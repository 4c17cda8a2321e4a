export { APP_ROLE, Database, type DatabaseOptions, type Models, type Sql } from './database/database';
export * from './migrate/migrate';
export * from './embedded/embedded-postgres';
