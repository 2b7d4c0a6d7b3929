import {
  type AggregateFunctionNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PostgresQueryCompiler,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  type SelectQueryNode,
  type UnknownRow,
} from "kysely";

/** Takes the WHERE out of every select, however deeply nested; ON of joins, order and limit stay. */
class WhereStripper extends OperationNodeTransformer {
  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const { where, having, ...rest } = super.transformSelectQuery(node, queryId);
    return rest;
  }

  protected override transformAggregateFunction(node: AggregateFunctionNode, queryId?: QueryId): AggregateFunctionNode {
    const { filter, ...rest } = super.transformAggregateFunction(node, queryId);
    return rest;
  }
}

/**
 * For tests: what would a query answer if its author had forgotten every WHERE? Refuses a query that still has one,
 * because it was written as raw SQL and would prove nothing.
 */
export class WithoutWhere implements KyselyPlugin {
  readonly #stripper = new WhereStripper();
  readonly #compiler = new PostgresQueryCompiler();
  /** How many queries have passed, so that a test can see it was at work. */
  count = 0;

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    const stripped = this.#stripper.transformNode(node, queryId);
    const { sql } = this.#compiler.compileQuery(stripped, queryId);
    if (/\bwhere\b/i.test(sql)) throw new Error(`This query keeps a WHERE that cannot be taken away: ${sql}`);
    this.count += 1;
    return stripped;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}
