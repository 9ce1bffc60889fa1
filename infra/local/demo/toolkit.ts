/** In the place of the internal retention toolkit: all of it is made up. */
export const TOOLKIT = `item,title,activity,page,driver
demo-1,Made-up item: weekly look at caseloads,Managers and officers look at every caseload together once a week.,4,workload
demo-1,Made-up item: weekly look at caseloads,Managers and officers look at every caseload together once a week.,4,wellbeing
demo-2,Made-up item: protected supervision,An hour of supervision a month that nothing else may take the place of.,7,management
demo-3,Made-up item: career conversation,A talk about the next step after six months in a role.,9,career
demo-4,Made-up item: thanks in writing,Each team leader writes one note of thanks a week.,,recognition
`;
