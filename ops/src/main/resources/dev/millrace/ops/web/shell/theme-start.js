// Sets the chosen theme before the first paint, so that a dark page does not flash white.
(() => {
  try {
    const theme = localStorage.getItem("millrace.theme");
    if (theme === "light" || theme === "dark") {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // Storage is switched off: the system's theme it is.
  }
})();
