import type { Analysis, Deal } from '../../../src/core/analysis';
import { namedDumpGroupsSteps } from '../../../src/core/merge/mergeDumps';
import { NameKeys } from '../../../src/core/merge/nameKeys';
import { runSteps } from '../../../src/core/steps';
import { EntityGroups } from '../../../src/workspace/entityGroups';
import { type WorkspaceDeal, workspaceDealsSteps } from '../../../src/workspace/workspaceDeals';
import { acquisition, article, entity, sampleAnalysis } from './sampleAnalysis';

/** Addresses of the two dumps. */
export const FIRST = 'file:///first.txt';
export const SECOND = 'file:///second.txt';

/** A takeover with its parties known as entities, so that several dumps can tell it. */
export function namedAcquisition(
  id: string,
  articleId: string,
  [acquirer, target]: readonly [string, string],
  start: number,
  more: Partial<Deal> = {},
): Deal {
  const deal = acquisition(id, articleId, acquirer, target, start);
  if (deal.type !== 'acquisition') throw new Error('no acquisition');
  return {
    ...deal,
    acquirer: deal.acquirer.map((party) => ({ ...party, entityId: 'x' })),
    target: { ...deal.target!, entityId: 'y' },
    ...more,
  } as Deal;
}

/** Another dump that names Zephyr, with a legal form, and tells of its purchase too. */
export function secondAnalysis(): Analysis {
  return {
    ...sampleAnalysis(),
    articles: [
      article('b1', 'Zephyr Ltd takes Alder over', 0, { datePublished: '2024-03-02' }),
      article('b2', 'Elm hires', 100),
    ],
    entities: [
      entity('f1', 'organization', 'Zephyr Ltd', ['b1', 0], ['b1', 55], ['b1', 70]),
      entity('f2', 'organization', 'Alder', ['b1', 17]),
      entity('f3', 'organization', 'Elm', ['b2', 100]),
    ],
    deals: [namedAcquisition('g1', 'b1', ['Zephyr Ltd', 'Alder'], 50)],
  };
}

/** The first dump, with the parties of its deal known. */
export function firstAnalysis(): Analysis {
  return { ...sampleAnalysis(), deals: [namedAcquisition('d1', 'a1', ['Zephyr', 'Alder'], 50)] };
}

/** The entities of dumps by address. */
export function groupsOf(dumps: Readonly<Record<string, Analysis>>): EntityGroups {
  const groups = new EntityGroups();
  for (const [uri, analysis] of Object.entries(dumps)) runSteps(groups.take(uri, analysis));
  return groups;
}

/** The deals of dumps by address. */
export function dealsOf(dumps: Readonly<Record<string, Analysis>>): WorkspaceDeal[] {
  const sources = Object.entries(dumps).map(([uri, analysis]) => ({ uri, analysis }));
  const names = new NameKeys();
  for (const { analysis } of sources) names.add(analysis.entities);
  const analyses = sources.map(({ analysis }) => analysis);
  const groups = runSteps(namedDumpGroupsSteps(analyses, names));
  return runSteps(workspaceDealsSteps(sources, groups, names));
}
