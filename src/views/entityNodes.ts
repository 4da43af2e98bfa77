import type { Analysis, Article, EntityType, Mention } from '../core/analysis';
import type { WorkspaceEntity } from '../workspace/entityGroups';
import type { MentionContext } from './mentionContext';
import type { MoreNode } from './moreNode';

/** An item of the tree of entities: type → entity → article → mention, and entity → those that it appears with. */
export type EntityTreeNode =
  | EntityTypeNode
  | WorkspaceEntityNode
  | CompanionsNode
  | CompanionNode
  | MentionArticleNode
  | MentionNode
  | MoreNode<EntityTypeNode | WorkspaceEntityNode | MentionArticleNode>;

/** The entities of one type. */
export interface EntityTypeNode {
  readonly kind: 'entityType';
  readonly id: string;
  readonly type: EntityType;
  /** How many are shown below it. */
  readonly count: number;
}

/** An entity of the workspace. */
export interface WorkspaceEntityNode {
  readonly kind: 'workspaceEntity';
  readonly id: string;
  readonly parent: EntityTypeNode;
  readonly entity: WorkspaceEntity;
  /** How many of its mentions the filter leaves, and in how many dumps. */
  readonly mentions: number;
  readonly dumps: number;
}

/** The entities that one appears with. */
export interface CompanionsNode {
  readonly kind: 'companions';
  readonly id: string;
  readonly parent: WorkspaceEntityNode;
}

/** An entity that another appears with. */
export interface CompanionNode {
  readonly kind: 'companion';
  readonly id: string;
  readonly parent: CompanionsNode;
  readonly entity: WorkspaceEntity;
  /** In how many articles both are named. */
  readonly articles: number;
}

/** An article that names an entity. */
export interface MentionArticleNode {
  readonly kind: 'mentionArticle';
  readonly id: string;
  readonly parent: WorkspaceEntityNode;
  /** URI of its dump. */
  readonly uri: string;
  readonly analysis: Analysis;
  readonly article: Article;
  /** In the order of the text; at least one. */
  readonly mentions: readonly Mention[];
}

/** A mention with its sentence. */
export interface MentionNode {
  readonly kind: 'mention';
  readonly id: string;
  readonly parent: MentionArticleNode;
  readonly mention: Mention;
  readonly context: MentionContext;
}
