/** The page's style sheet. No fonts or images are fetched, and it prints. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5b6877; --line: #d9dfe6; --paper: #fff; --tint: #f5f7f9; --accent: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9ef; --soft: #9aa7b5; --line: #323b46; --paper: #14191f; --tint: #1c232b; --accent: #79b4f2; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 15px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
a { color: var(--accent); text-decoration: none; } a:hover { text-decoration: underline; }
code, pre { font: 0.92em/1.5 ui-monospace, "SFMono-Regular", Consolas, monospace; overflow-wrap: anywhere; }
pre { background: var(--tint); border: 1px solid var(--line); border-radius: 6px; padding: 0.8em 1em; white-space: pre-wrap; }
nav { position: fixed; inset: 0 auto 0 0; width: 19rem; overflow-y: auto; padding: 1.2rem; border-right: 1px solid var(--line); background: var(--tint); font-size: 13.5px; }
nav ol { list-style: none; margin: 0 0 0.8em; padding: 0 0 0 0.8em; } nav h2 { font-size: 14px; margin: 0 0 0.6em; }
main { margin-left: 19rem; padding: 1.5rem 2.5rem 5rem; max-width: 66rem; }
header { border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; }
h1 { font-size: 1.7rem; margin: 0; } h2 { font-size: 1.3rem; margin: 2.4em 0 0.4em; } h3 { font-size: 1.05rem; margin: 0; } h4 { font-size: 0.9rem; color: var(--soft); margin: 1.1em 0 0.3em; }
article { border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.2rem; margin: 1rem 0; scroll-margin-top: 1rem; }
article p { margin: 0.4em 0; } .call { font-size: 1.02em; }
table { border-collapse: collapse; width: 100%; font-size: 0.93em; } th { text-align: left; color: var(--soft); font-weight: 500; }
td, th { border-bottom: 1px solid var(--line); padding: 0.35em 0.6em 0.35em 0; vertical-align: top; } td:first-child { width: 28%; } td:nth-child(2) { width: 32%; }
td ul, .answers { margin: 0; padding-left: 1.1em; } small { color: var(--soft); }
.method { display: inline-block; min-width: 3.6em; text-align: center; border-radius: 4px; padding: 0 0.5em; color: #fff; background: #4a5a6a; font-size: 0.82em; font-weight: 600; }
.get { background: #1f6f54; } .post { background: #0b5cad; } .put, .patch { background: #8a5a00; } .delete { background: #a3282f; }
.title { font-weight: 400; } .clauses { color: var(--soft); font-size: 0.85em; border: 1px solid var(--line); border-radius: 4px; padding: 0 0.4em; white-space: nowrap; }
.class { font-size: 0.8em; border-radius: 4px; padding: 0 0.4em; background: var(--tint); border: 1px solid var(--line); } .sensitive { color: #a3282f; } .personal { color: #8a5a00; }
form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin: 0.8rem 0; } input, button { font: inherit; padding: 0.25em 0.6em; border: 1px solid var(--line); border-radius: 5px; background: var(--paper); color: inherit; }
input[type=password] { flex: 1 1 16rem; } button { background: var(--accent); border-color: var(--accent); color: var(--paper); cursor: pointer; } output { color: #a3282f; flex-basis: 100%; }
@media (max-width: 60rem) { nav { position: static; width: auto; border-right: 0; max-height: 40vh; } main { margin-left: 0; padding: 1rem; } }
@media print { nav, form { display: none; } main { margin: 0; padding: 0; max-width: none; } article { break-inside: avoid-page; } body { font-size: 10.5pt; } details::details-content { content-visibility: visible; height: auto; } }
`;
