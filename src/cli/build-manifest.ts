/** What the bundler says of its files, by the source that each was made from. */
export type BuildManifest = {
  readonly [source: string]: BuiltFile | undefined;
};
export type BuiltFile = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
};

/** What was made from a source; that nothing was is a mistake of ours. */
export function builtFrom(manifest: BuildManifest, source: string): BuiltFile {
  const built = manifest[source];
  if (!built) throw new Error(`the build's manifest has no ${source}`);
  return built;
}
