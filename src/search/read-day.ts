/** The first day of a year, month or day as people write them: 2024, 2024-03, 03/2024, 2024-03-05, 5/3/2024, 5.3.2024. */
export function readDay(text: string): { readonly first: string } | null {
  const parts = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text)?.slice(1);
  const reversed = /^(?:(?:(\d{1,2})[-/.])?(\d{1,2})[-/.])(\d{4})$/.exec(text)?.slice(1).toReversed();
  const [year, month = '1', day = '1'] = (parts ?? reversed ?? []).map((part) => part ?? undefined);
  if (year === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number(year) < 1000 || date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    return null;
  return { first: date.toISOString().slice(0, 10) };
}
