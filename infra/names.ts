import type { FunctionId } from '../shared/adapters/names.ts';
import type { Environment } from './environments.ts';

/** Functions, their roles and the report run have fixed names: the operator's commands and the keys' policies use them. */
export const functionName = ({ stage }: Environment, id: FunctionId): string => `holdfast-${stage}-${id}`;

/** Beside the report run's name, so that who knows the one knows the other. */
export const redriveName = ({ stage }: Environment): string => `holdfast-${stage}-put-aside`;

export const reportRunName = ({ stage }: Environment): string => `holdfast-${stage}-report-run`;
