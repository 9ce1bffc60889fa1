import { classNames, type Outer } from './outer.ts';

interface PageLink {
  readonly href: string;
  readonly text?: string | undefined;
  readonly labelText?: string | undefined;
}

interface PaginationProps extends Outer {
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
  readonly landmarkLabel?: string | undefined;
}

/** To the page before and the page after. */
export const Pagination = ({ previous, next, landmarkLabel, classes, attributes }: PaginationProps) => (
  <nav
    class={classNames('govuk-pagination', 'govuk-pagination--block', classes)}
    aria-label={landmarkLabel ?? 'Pagination'}
    {...attributes}
  >
    {previous && <Arrow {...previous} to="prev" name="Previous" />}
    {next && <Arrow {...next} to="next" name="Next" />}
  </nav>
);

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const;

const Arrow = ({ href, text, labelText, to, name }: PageLink & { to: keyof typeof ARROWS; name: string }) => (
  <div class={`govuk-pagination__${to}`}>
    <a class="govuk-link govuk-pagination__link" href={href} rel={to}>
      <svg
        class={`govuk-pagination__icon govuk-pagination__icon--${to}`}
        xmlns="http://www.w3.org/2000/svg"
        height="13"
        width="15"
        aria-hidden="true"
        focusable="false"
        viewBox="0 0 15 13"
      >
        <path d={ARROWS[to]}></path>
      </svg>
      <span
        class={classNames(
          'govuk-pagination__link-title',
          !labelText && 'govuk-pagination__link-title--decorated',
        )}
      >
        {text ?? (
          <>
            {name}
            <span class="govuk-visually-hidden"> page</span>
          </>
        )}
      </span>
      {labelText && (
        <>
          <span class="govuk-visually-hidden">:</span>
          <span class="govuk-pagination__link-label">{labelText}</span>
        </>
      )}
    </a>
  </div>
);
