interface ChoiceProps {
  readonly label: string;
  readonly options: readonly {
    readonly text: string;
    readonly href: string;
    readonly current: boolean;
  }[];
}

/** Links between which one chooses: a list needs no script to be sorted. */
export const Choice = ({ label, options }: ChoiceProps) => (
  <nav class="holdfast-choice" aria-label={label}>
    <span class="holdfast-choice__label" aria-hidden="true">
      {label}:
    </span>
    <ul class="holdfast-choice__list">
      {options.map(({ text, href, current }) => (
        <li>
          {current ? (
            <strong aria-current="true">{text}</strong>
          ) : (
            <a class="govuk-link govuk-link--no-visited-state" href={href}>
              {text}
            </a>
          )}
        </li>
      ))}
    </ul>
  </nav>
);
