import { FUNCTIONS, type FunctionId } from '../../shared/adapters/names.ts';

export const REGION = 'eu-west-2';
/** The stage of the local stack, as `dev` and `prod` are in AWS. */
export const STAGE = 'local';

const ACCOUNT = '000000000000';

export const functionName = (id: FunctionId): string => `holdfast-${STAGE}-${id}`;
export const functionArn = (id: FunctionId): string =>
  `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${functionName(id)}`;
export const REPORT_RUN_ARN = `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:holdfast-${STAGE}-report-run`;

/** The function that a name or an ARN stands for. */
export const functionOf = (nameOrArn: string): FunctionId | undefined =>
  FUNCTIONS.find((id) => nameOrArn === functionName(id) || nameOrArn === functionArn(id));
