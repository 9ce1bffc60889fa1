import { readFileSync } from 'node:fs';
import { S3Client } from '@aws-sdk/client-s3';
import regular from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf';
import bold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf';
import product from '../../package.json' with { type: 'json' };
import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { dynamoClient } from '../../shared/adapters/dynamodb/client.ts';
import { dynamoCampaigns } from '../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoLedgerHead } from '../../shared/adapters/dynamodb/ledger-head.ts';
import { dynamoReleases } from '../../shared/adapters/dynamodb/releases.ts';
import { bucketName, tableName } from '../../shared/adapters/environment.ts';
import { s3Files } from '../../shared/adapters/s3/files.ts';
import type { FiguresDesk } from '../../shared/use-cases/gather-figures.ts';
import type { ReportDesk } from '../../shared/use-cases/read-report.ts';
import type { VerifyDesk } from '../../shared/use-cases/verify-report.ts';
import { codeBookRenderer, csvRenderer } from './documents/csv.ts';
import { htmlRenderer } from './documents/html.tsx';
import { odsRenderer } from './documents/ods/workbook.ts';
import { odtRenderer } from './documents/odt/text-document.ts';
import { pdfRenderer } from './documents/pdf/pdf.ts';
import { figuresZip } from './figures/figures-zip.ts';

export function renderDesk(): VerifyDesk & ReportDesk & FiguresDesk {
  const dynamo = dynamoClient();
  const client = new S3Client({ forcePathStyle: true });
  const stylesheet = readFileSync(new URL('site.css', import.meta.url), 'utf8');
  return {
    workings: s3Files(client, bucketName('workings')),
    reports: s3Files(client, bucketName('reports')),
    campaigns: dynamoCampaigns(dynamo, tableName('campaigns')),
    releases: dynamoReleases(dynamo, tableName('releases')),
    ledger: dynamoLedgerHead(dynamo, tableName('releases')),
    press: figuresZip,
    sha256: sha256Hex,
    opened: new Map(),
    code: product.version,
    renderers: [
      htmlRenderer(stylesheet),
      pdfRenderer({ regular, bold }),
      odsRenderer,
      odtRenderer,
      csvRenderer,
      codeBookRenderer,
    ],
  };
}
