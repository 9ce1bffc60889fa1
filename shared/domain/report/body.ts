import type { Report } from './report.ts';

/** What differs between kinds of reports; the rest every report has alike. */
export type Body = Pick<
  Report,
  'definition' | 'title' | 'summary' | 'findings' | 'sections' | 'method' | 'limits'
> & { readonly figures?: Report['figures'] };
