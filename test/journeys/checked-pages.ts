import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

interface Found {
  readonly faults: readonly string[];
  readonly width: number;
}

/**
 * Lays documents into one page of a browser, one after another, and looks at each. Axe is told to look only where the
 * markup is of a kind that it has not seen at this width: two pages that differ in words alone are one kind.
 */
export class CheckedPages {
  readonly faults: string[] = [];
  looked = 0;
  audited = 0;
  readonly #seen = new Set<string>();
  readonly #page: Page;
  readonly #stylesheet: string;

  private constructor(page: Page, stylesheet: string) {
    this.#page = page;
    this.#stylesheet = stylesheet;
  }

  static async in(chromium: Browser, stylesheet: string): Promise<CheckedPages> {
    const page = await (await chromium.newContext()).newPage();
    await page.goto('about:blank');
    await page.evaluate(AXE);
    return new CheckedPages(page, stylesheet);
  }

  async look(documents: ReadonlyMap<string, string>, width: number): Promise<void> {
    await this.#page.setViewportSize({ width, height: 800 });
    for (const [name, html] of documents) {
      const kind = `${width} ${kindOf(html)}`;
      const isNew = !this.#seen.has(kind);
      this.#seen.add(kind);
      this.looked += 1;
      if (isNew) this.audited += 1;
      const found = await this.#page.evaluate(inspect, [html, this.#stylesheet, isNew] as const);
      this.faults.push(...found.faults.map((fault) => `${name} at ${width}: ${fault}`));
      if (found.width > width) this.faults.push(`${name} at ${width}: is ${found.width} wide`);
    }
  }
}

/** Markup without words and names, and without repetitions of what went just before. */
function kindOf(html: string): string {
  const bare = html
    .replaceAll(/>[^<]*</g, '><')
    .replaceAll(/ (id|for|name|value|href|action|aria-describedby)="[^"]*"/g, ' $1');
  return bare
    .split(/(?=<div class="govuk-(?:radios__item|checkboxes__item|summary-list__row|form-group))/)
    .filter((part, at, all) => part !== all[at - 1])
    .join('');
}

/** Runs in the browser. */
async function inspect([html, stylesheet, audit]: readonly [string, string, boolean]): Promise<Found> {
  const { documentElement: root, head, body } = document;
  const next = new DOMParser().parseFromString(html, 'text/html');
  root.lang = next.documentElement.lang;
  root.className = next.documentElement.className;
  head.replaceChildren(...[...next.head.children].filter(({ localName }) => localName !== 'link'));
  head.append(Object.assign(document.createElement('style'), { textContent: stylesheet }));
  body.className = next.body.className;
  body.replaceChildren(...next.body.children);
  const width = root.scrollWidth;
  if (!audit) return { faults: [], width };
  const { axe } = globalThis as unknown as {
    axe: {
      run(
        of: Document,
        options: object,
      ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
  };
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    // The back link stands before the main content, as the GOV.UK Design System has it.
    rules: { region: { enabled: false }, 'target-size': { enabled: true } },
  });
  return { faults: violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`), width };
}
