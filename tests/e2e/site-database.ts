import pg from 'pg'
import { startEmbedded } from '@/lib/server/postgres/start-embedded'

/** The database of the site under test, for what no visitor can bring about: old mails, many comments, a row that fails. */
export async function siteDatabase(): Promise<pg.Client> {
  // It is running: then this only finds it.
  const { url } = await startEmbedded({ dataDir: process.env.TEST_SITE_DATA as string })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** Lets the database refuse the rows of a table for which a condition on `NEW` holds. @returns how to end that */
export async function refuseRows(database: pg.Client, table: string, condition: string) {
  const name = `refuse_${table}_for_a_test`
  await database.query(`
    CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$;
    CREATE TRIGGER ${name} BEFORE INSERT ON ${table} FOR EACH ROW WHEN (${condition}) EXECUTE FUNCTION ${name}()`)
  return () => database.query(`DROP FUNCTION ${name}() CASCADE`)
}
