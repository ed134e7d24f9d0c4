export { noPostgres, startPostgres, type PostgresServer } from '../../pipeline/campaign/postgres-server.js'
