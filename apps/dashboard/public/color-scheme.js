// Runs before the first paint, as a file of its own because the page's policy refuses inline scripts:
// without it a dark screen would flash white while the program loads.
(function () {
  var stored = null;
  try {
    stored = window.localStorage.getItem('nachtwacht.color-scheme');
  } catch {
    // Storage may be closed to us; the system's preference is then the answer.
  }
  var dark =
    stored === 'dark' || (stored !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
