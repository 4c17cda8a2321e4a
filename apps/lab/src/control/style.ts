export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --bad: #c92a2a; --good: #2b8a3e; }
* { box-sizing: border-box; }
body { font: 1rem/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 75rem; padding: 0 1rem 3rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
header { display: flex; justify-content: space-between; align-items: center; }
.notice { border: 2px dashed var(--bad); border-radius: .5rem; padding: .6rem .9rem; }
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
.devices { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); }
.device { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .8rem; }
.device.broken { border-color: var(--bad); }
.device h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
.device p { margin: .1rem 0 .5rem; font-size: .85rem; }
.state { color: var(--good); } .broken .state { color: var(--bad); font-weight: 600; }
nav a { display: inline-block; padding: .4rem 0; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .3rem; }
.mail { border-bottom: 1px solid var(--line); padding: .3rem 0; } .mail summary { cursor: pointer; overflow-wrap: anywhere; }
.mail time { font-variant-numeric: tabular-nums; margin-right: .5rem; } .mail pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .4rem 0 .6rem 1.2rem; font: inherit; }
form { display: inline; }
button { font: inherit; min-height: 2.75rem; width: 100%; text-align: left; padding: .3rem .7rem; border: 1px solid var(--line); border-radius: .4rem; background: none; color: inherit; cursor: pointer; }
.bar button { width: auto; }
button.active { border-color: var(--bad); color: var(--bad); font-weight: 600; }
button:focus-visible, a:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
`;
