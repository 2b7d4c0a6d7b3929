export const lists = {
  sort: "Sort",
  ascending: (column: string) => `${column}, ascending`,
  descending: (column: string) => `${column}, descending`,
  clear: "Clear filters",
  noMatchDetail: "Try another word, or fewer filters.",
};
