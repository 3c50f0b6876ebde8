import {
  DataTypeNode,
  PostgresDialect,
  PostgresQueryCompiler,
  RawNode,
  type ColumnDefinitionNode,
  type OperationNode,
  type QueryCompiler,
} from 'kysely';

/** Kysely's PostgreSQL dialect, with columns that hold and order what SQLite's do. */
export class EqualColumnsDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new EqualColumnsCompiler();
  }
}

class EqualColumnsCompiler extends PostgresQueryCompiler {
  protected override visitColumnDefinition(node: ColumnDefinitionNode): void {
    super.visitColumnDefinition({ ...node, dataType: equalType(node.dataType) });
  }
}

/** Text in the order of its bytes, not of the server's language; integers of 64 bits. */
function equalType(type: OperationNode): OperationNode {
  if (!DataTypeNode.is(type)) return type;
  if (type.dataType === 'text') return RawNode.createWithSql('text collate "C"');
  return type.dataType === 'integer' ? DataTypeNode.create('bigint') : type;
}
