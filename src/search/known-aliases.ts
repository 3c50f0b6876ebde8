import { aliasGroups } from './alias-groups.ts';
import { aliasesIn, type Aliases } from './aliases.ts';

/** What is edited by hand, and the names and variants of topics. A device loads it when it is first asked. */
export const aliasesOf = (topics: readonly (readonly string[])[] = []): Aliases =>
  aliasesIn([...aliasGroups, ...topics]);
