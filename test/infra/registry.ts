import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

interface ResourceType {
  readonly cloudFormationType: string;
  readonly properties: Readonly<Record<string, { readonly causesReplacement?: 'yes' | 'maybe' | 'no' }>>;
}

interface Metric {
  readonly namespace: string;
  readonly name: string;
}

interface Database {
  readonly schema: {
    readonly resource: { readonly entities: Readonly<Record<string, ResourceType>> };
    readonly metric: { readonly entities: Readonly<Record<string, Metric>> };
  };
}

const FILE = new URL('../../node_modules/aws-cdk/db.json.gz', import.meta.url);

/** The registry of CloudFormation and the metrics that AWS's services publish, as the CDK command line carries them. */
const { schema } = JSON.parse(gunzipSync(readFileSync(FILE)).toString()) as Database;

export const registry = {
  resource: (type: string): ResourceType =>
    Object.values(schema.resource.entities).find(({ cloudFormationType }) => cloudFormationType === type)!,
  metrics: Object.values(schema.metric.entities),
};
