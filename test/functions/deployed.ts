import { vi } from 'vitest';
import { BUCKETS, TABLES } from '../../shared/adapters/names.ts';
import { type Office, SITE } from '../use-cases/campaign-office.ts';

/** Sets the environment that a function finds in AWS, with its tables in the store of this office. */
export async function deploy({ store }: Office): Promise<void> {
  const { hostname = '', port = 0 } = (await store.client.config.endpoint?.()) ?? {};
  const { accessKeyId } = await store.client.config.credentials();
  const variables: Record<string, string> = {
    AWS_ENDPOINT_URL_DYNAMODB: `http://${hostname}:${port}`,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: 'local',
    POWERTOOLS_LOG_LEVEL: 'CRITICAL',
    LINK_KEY_ID: 'link-key',
    MAIL_FROM: 'survey@holdfast.example',
    MAIL_PER_SECOND: '1000',
    MAIL_PER_DAY: '10000',
    RESPONDENT_SITE: SITE,
    ...Object.fromEntries(Object.entries(TABLES).map(([id, { env }]) => [env, id])),
    ...Object.fromEntries(Object.entries(BUCKETS).map(([id, { env }]) => [env, id])),
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
}
