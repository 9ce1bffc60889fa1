import { Choices, type ChoicesOptions } from './choices.tsx';

interface RadiosProps extends ChoicesOptions {
  readonly value?: string | number | undefined;
}

export const Radios = ({ value, ...options }: RadiosProps) => (
  <Choices {...options} kind="radios" isChosen={(other) => value !== undefined && String(value) === other} />
);
