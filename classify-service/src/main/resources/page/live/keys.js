// The keyboard: j and k to move, Enter to open, Escape to close, / to search, p to pause.

export function listen(on) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const writes = event.target.closest('input, textarea, select');
    if (event.key === 'Escape') {
      if (writes) {
        writes.blur();
      } else {
        on.close();
      }
      return;
    }
    const action = { j: () => on.step(1), k: () => on.step(-1), '/': on.search, p: on.pause }[event.key];
    if (action && !writes) {
      event.preventDefault();
      action();
    }
  });
}
