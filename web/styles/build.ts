import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function build(entry: string): string {
  const { css } = compile(here(entry), {
    style: 'compressed',
    loadPaths: [here('../../node_modules')],
    quietDeps: true,
    charset: false,
  });
  return css;
}

/** The stylesheets of both sites, and of a report's page, minified. */
export const buildStyles = (): { respondent: string; console: string; report: string } => ({
  respondent: build('respondent.scss'),
  console: build('console.scss'),
  report: build('report.scss'),
});
