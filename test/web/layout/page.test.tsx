import { describe, expect, it } from 'vitest';
import { Page } from '../../../web/layout/page.tsx';
import type { PageProps } from '../../../web/layout/page-props.ts';
import { siteAssets } from '../../../web/server/assets.ts';
import { rendered } from '../rendered.ts';
import { LINKS, Specimen } from '../specimen.tsx';
import { htmlProblems } from '../html-problems.ts';

const assets = siteAssets('body{}').paths;
const page = (props: Partial<PageProps> = {}) =>
  rendered(
    <Page title="Your work" assets={assets} links={LINKS} {...props}>
      <h1>Your work</h1>
    </Page>,
  );

describe('the layout of a page', () => {
  it('puts the page before the service in the title', async () => {
    expect(await page()).toContain('<title>Your work - Holdfast</title>');
  });

  it('begins the title with the error, shows a summary of errors, and loads the script that focuses it', async () => {
    const html = await page({ error: [{ text: 'Select an answer', href: '#answer' }] });
    expect(html).toContain('<title>Error: Your work - Holdfast</title>');
    expect(html).toContain('<a href="#answer">Select an answer</a>');
    expect(html).toContain(`src="${assets.focusScript}"`);
  });

  it('loads no script on a page without an error', async () => {
    expect(await page()).not.toContain('<script');
  });

  it('has no inline style or script, which the security policy would block', async () => {
    const html = await rendered(<Specimen />);
    expect(html).not.toMatch(/ style=|<style| on[a-z]+=|<script(?![^>]* src=)/);
  });

  it('says its language, and offers the others at the top and in the footer', async () => {
    const languages = [
      { text: 'English', lang: 'en', href: '/q?lang=en' },
      { text: 'Cymraeg', lang: 'cy', current: true },
    ];
    const html = await page({ lang: 'cy', languages });
    expect(html).toContain('<html lang="cy"');
    expect(html.match(/href="\/q\?lang=en"/g)).toHaveLength(2);
  });

  it('escapes what it is given', async () => {
    expect(await page({ title: '<b>', user: '"<i>' })).not.toMatch(/<b>|<i>/);
  });

  it('is valid HTML with every component on it', async () => {
    expect(await htmlProblems(await rendered(<Specimen />))).toEqual([]);
  });
});
