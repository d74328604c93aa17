/** What lies in an archive, for whoever opens it without Terreau. */
export const readme = (madeAt: string, version: string): string => `# Terreau

Français · English below

Toute une instance de Terreau (version ${version}), telle qu’elle était le ${madeAt}, en fichiers ouverts.

- Un fichier CSV par table, dans data/ : UTF-8, séparé par des virgules, selon la RFC 4180.
- datapackage.json dit le nom et le type de chaque colonne, les clés, et quelle table renvoie à quelle autre
  (standard Data Package, https://datapackage.org).
- Une cellule vide sans guillemets est une valeur absente ; "" est un texte vide.
- Les moments sont en UTC (ISO 8601) ; les listes et les objets en JSON ; les octets en base64.
- Il manque ce qui ne sert qu’à faire tourner : les sessions ouvertes, les codes de connexion, les tâches.

Ces fichiers contiennent tout ce que l’on sait des personnes, notes privées comprises : gardez-les comme la base
elle-même. Un tableur peut prendre une cellule qui commence par = + - @ pour une formule : importez les colonnes comme
du texte.

Pour en refaire une instance : npm run terreau -- import FICHIER.zip

---

A whole instance of Terreau (version ${version}), as it was on ${madeAt}, in open files.

- A CSV file for each table, in data/: UTF-8, separated by commas, as RFC 4180 has it.
- datapackage.json tells the name and type of each column, the keys, and which table refers to which
  (the Data Package standard, https://datapackage.org).
- An empty cell without quotes is a missing value; "" is an empty text.
- Moments are in UTC (ISO 8601); lists and objects in JSON; bytes in base64.
- Left out is what only serves the running: open sessions, sign-in codes, jobs.

These files hold all that is known of people, private notes included: keep them as you keep the database itself. A
spreadsheet may take a cell that begins with = + - @ for a formula: import columns as text.

To make an instance of it again: npm run terreau -- import FILE.zip
`;
