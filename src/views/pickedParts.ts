import type { Analysis, Deal, Entity, Mention } from '../core/analysis';
import { narrowToArticles } from '../core/export/narrowAnalysis';
import type { ListedEntity } from './entityList';
import type { SidebarNode } from './sidebarNode';

/** What of dumps was picked: for each dump its analysis with nothing but the picked articles, entities or deals. Lists without anything are empty. */
export interface PickedParts {
  /** Of the dumps and articles that were picked themselves, all that is in them. */
  readonly analyses: readonly Analysis[];
  readonly articles: readonly Analysis[];
  readonly entities: readonly Analysis[];
  readonly deals: readonly Analysis[];
  /** The URI of the dump that each of these analyses is of. */
  readonly uris: ReadonlyMap<Analysis, string>;
}

/** Stands for all articles of a dump, and what is in none. */
const ALL = '*';

/** What is picked of one dump. */
interface Picked {
  readonly uri: string;
  readonly analysis: Analysis;
  /** Articles that were picked themselves. */
  readonly whole: Set<string>;
  readonly articles: Set<string>;
  readonly deals: Set<string>;
  /** By entity: the mentions that are picked, or all. */
  readonly entities: Map<string, Set<Mention> | 'all'>;
}

/** Tells what was picked, item by item. */
export class Picking {
  private readonly dumps = new Map<string, Picked>();

  /** Picks all that an item holds. `analysisOf` gives the analyses of the dumps that items are in; `entitiesBelow` those of a type of the workspace. */
  add(
    node: SidebarNode,
    analysisOf: (uri: string) => Analysis | undefined,
    entitiesBelow: (node: SidebarNode & { kind: 'entityType' }) => readonly ListedEntity[],
  ): void {
    switch (node.kind) {
      case 'dump': {
        const picked = this.dump(node.uri, analysisOf(node.uri));
        for (const { id } of picked?.analysis.articles ?? []) picked?.articles.add(id);
        picked?.whole.add(ALL);
        for (const { id } of picked?.analysis.deals ?? []) picked?.deals.add(id);
        for (const { id } of picked?.analysis.entities ?? []) picked?.entities.set(id, 'all');
        return;
      }
      case 'article':
        this.dump(node.parent.uri, analysisOf(node.parent.uri))?.articles.add(node.article.id);
        this.dump(node.parent.uri, analysisOf(node.parent.uri))?.whole.add(node.article.id);
        for (const group of node.groups) this.add(group, analysisOf, entitiesBelow);
        return;
      case 'group':
        for (const child of node.children) this.add(child, analysisOf, entitiesBelow);
        return;
      case 'entity': {
        const { uri } = node.parent.parent.parent;
        pickMentions(this.dump(uri, analysisOf(uri)), node.entity, node.mentions);
        return;
      }
      case 'deal': {
        const { uri } = node.parent.parent.parent;
        this.dump(uri, analysisOf(uri))?.deals.add(node.deal.id);
        return;
      }
      case 'entityType':
        for (const { entity } of entitiesBelow(node)) this.addEntity(entity);
        return;
      case 'workspaceEntity':
      case 'companion':
        this.addEntity(node.entity);
        return;
      case 'mentionArticle':
        this.dump(node.uri, node.analysis)?.articles.add(node.article.id);
        this.addMentions(node.uri, node.analysis, node.mentions);
        return;
      case 'mention':
        this.addMentions(node.parent.uri, node.parent.analysis, [node.mention]);
        return;
      case 'dealGroup':
        for (const { tellings } of node.group.deals)
          for (const { uri, analysis, deal } of tellings) this.dump(uri, analysis)?.deals.add(deal.id);
        return;
      case 'workspaceDeal':
        for (const { uri, analysis, deal } of node.listed.tellings) this.dump(uri, analysis)?.deals.add(deal.id);
        return;
      case 'telling': {
        const { uri, analysis, deal } = node.telling;
        const picked = this.dump(uri, analysis);
        picked?.articles.add(node.article.id);
        picked?.deals.add(deal.id);
        return;
      }
      default:
        return;
    }
  }

  /** What was picked, dump by dump in the order that they were come upon. */
  parts(): PickedParts {
    const all = [...this.dumps.values()];
    const uris = new Map<Analysis, string>();
    const partsOf = (wanted: (picked: Picked) => boolean, partOf: (picked: Picked) => Analysis): Analysis[] =>
      all.filter(wanted).map((picked) => {
        const part = partOf(picked);
        uris.set(part, picked.uri);
        return part;
      });
    return {
      analyses: partsOf(({ whole }) => whole.size > 0, wholePart),
      articles: partsOf(({ articles }) => articles.size > 0, articlesPart),
      entities: partsOf(({ entities }) => entities.size > 0, entitiesPart),
      deals: partsOf(({ deals }) => deals.size > 0, dealsPart),
      uris,
    };
  }

  private addEntity({ places }: ListedEntity['entity']): void {
    for (const { uri, analysis, entities } of places.values())
      for (const { id } of entities) this.dump(uri, analysis)?.entities.set(id, 'all');
  }

  private addMentions(uri: string, analysis: Analysis, mentions: readonly Mention[]): void {
    const wanted = new Set(mentions);
    for (const entity of analysis.entities) {
      const own = entity.mentions.filter((mention) => wanted.has(mention));
      if (own.length > 0) pickMentions(this.dump(uri, analysis), entity, own);
    }
  }

  private dump(uri: string, analysis: Analysis | undefined): Picked | undefined {
    const known = this.dumps.get(uri);
    if (known || !analysis) return known;
    const picked: Picked = {
      uri,
      analysis,
      whole: new Set(),
      articles: new Set(),
      deals: new Set(),
      entities: new Map(),
    };
    this.dumps.set(uri, picked);
    return picked;
  }
}

function pickMentions(picked: Picked | undefined, { id }: Entity, mentions: readonly Mention[]): void {
  const known = picked?.entities.get(id);
  if (!picked || known === 'all') return;
  const all = known ?? new Set();
  for (const mention of mentions) all.add(mention);
  picked.entities.set(id, all);
}

function wholePart({ analysis, whole }: Picked): Analysis {
  return whole.has(ALL) ? analysis : narrowToArticles(analysis, whole);
}

function articlesPart({ analysis, articles }: Picked): Analysis {
  return { ...analysis, articles: analysis.articles.filter(({ id }) => articles.has(id)) };
}

function entitiesPart({ analysis, entities }: Picked): Analysis {
  const part = analysis.entities.flatMap((entity): Entity[] => {
    const mentions = entities.get(entity.id);
    if (!mentions) return [];
    return [mentions === 'all' ? entity : { ...entity, mentions: entity.mentions.filter((one) => mentions.has(one)) }];
  });
  const named = new Set(part.flatMap(({ mentions }) => mentions.map(({ articleId }) => articleId)));
  return { ...analysis, articles: analysis.articles.filter(({ id }) => named.has(id)), entities: part };
}

function dealsPart({ analysis, deals }: Picked): Analysis {
  const part: Deal[] = analysis.deals.filter(({ id }) => deals.has(id));
  return { ...analysis, deals: part };
}
