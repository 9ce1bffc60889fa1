import { Choices, type ChoicesOptions } from './choices.tsx';

interface CheckboxesProps extends ChoicesOptions {
  readonly values?: readonly (string | number)[] | undefined;
}

export const Checkboxes = ({ values = [], ...options }: CheckboxesProps) => (
  <Choices
    {...options}
    kind="checkboxes"
    isChosen={(value) => values.some((chosen) => String(chosen) === value)}
  />
);
