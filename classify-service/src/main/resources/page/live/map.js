// A map of dots: land is where the gazetteer knows places, and lights up where stories are about.

import { place } from './projection.js';

const PULSE = 1800;

const still = window.matchMedia('(prefers-reduced-motion: reduce)');

/** What the server says of land, with what is looked up in it. */
export class Land {
  constructor(data) {
    this.data = data;
    this.byCell = new Map();
    this.byCode = new Map();
    for (const country of data.countries) {
      country.at = place(data, country.latitude, country.longitude);
      this.byCode.set(country.code, country);
      country.cells.forEach((cell) => this.byCell.set(cell, country));
    }
  }

  country(code) {
    return this.byCode.get(code)?.name ?? this.data.areas.find((area) => area.code === code)?.name ?? code;
  }

  areas() {
    return this.data.areas;
  }

  /** The country that is nearest to a place on the map, within two cells; null for the sea. */
  nearest(column, row) {
    let best = null;
    let distance = 2;
    for (let r = Math.floor(row) - 2; r <= row + 2; r++) {
      for (let c = Math.floor(column) - 2; c <= column + 2; c++) {
        const country = this.byCell.get(r * this.data.columns + c);
        const d = Math.hypot(c + 0.5 - column, r + 0.5 - row);
        if (country && c >= 0 && c < this.data.columns && d < distance) {
          best = country;
          distance = d;
        }
      }
    }
    for (const country of this.data.countries) {
      const d = Math.hypot(country.at.column - column, country.at.row - row);
      if (country.cells.length === 0 && d < Math.min(distance, 1)) {
        best = country;
        distance = d;
      }
    }
    return best;
  }
}

/** One canvas with the map on it. */
export class MapView {
  constructor(canvas, land) {
    this.canvas = canvas;
    this.land = land;
    this.counts = new Map();
    this.chosen = new Set();
    this.points = [];
    this.pulses = [];
    this.base = document.createElement('canvas');
    this.stale = true;
    canvas.style.setProperty('aspect-ratio', `${land.data.columns} / ${land.data.rows}`);
    new ResizeObserver(() => this.redraw()).observe(canvas);
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
      window.matchMedia(query).addEventListener('change', () => this.redraw());
    }
  }

  /** @param counts of stories by country; chosen: codes of countries and areas; points: {lat, lon} */
  light(counts, chosen, points) {
    this.counts = counts;
    this.chosen = new Set(chosen);
    this.points = points;
    this.redraw();
  }

  /** A ring around where a story is about. */
  pulse(story) {
    if (still.matches || document.hidden) {
      return;
    }
    const spots = story.places.length > 0 ? story.places.slice(0, 1) : story.regions.slice(0, 1);
    for (const spot of spots) {
      const at = spot.code ? this.land.byCode.get(spot.code)?.at : place(this.land.data, spot.lat, spot.lon);
      if (at && this.pulses.length < 24) {
        this.pulses.push({ at, start: performance.now() });
      }
    }
    this.redraw(false);
  }

  redraw(stale = true) {
    this.stale ||= stale;
    this.frame ??= requestAnimationFrame((now) => {
      this.frame = null;
      this.draw(now);
    });
  }

  at(event) {
    const box = this.canvas.getBoundingClientRect();
    const scale = this.land.data.columns / box.width;
    return this.land.nearest((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  }

  draw(now) {
    const width = Math.round(this.canvas.clientWidth * devicePixelRatio);
    const height = Math.round((width * this.land.data.rows) / this.land.data.columns);
    if (width === 0) {
      return;
    }
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.stale = true;
    }
    if (this.stale) {
      this.drawBase(width, height);
      this.stale = false;
    }
    const context = this.canvas.getContext('2d');
    context.clearRect(0, 0, width, height);
    context.drawImage(this.base, 0, 0);
    this.drawPulses(context, width / this.land.data.columns, now);
  }

  colors() {
    const style = getComputedStyle(this.canvas);
    const color = (name) => style.getPropertyValue(name).trim();
    return { land: color('--land'), lit: color('--lit'), chosen: color('--chosen'), spot: color('--spot') };
  }

  drawBase(width, height) {
    this.base.width = width;
    this.base.height = height;
    const context = this.base.getContext('2d');
    const cell = width / this.land.data.columns;
    const colors = this.colors();
    const most = Math.max(1, ...this.counts.values());
    for (const country of this.land.data.countries) {
      const n = this.counts.get(country.code) ?? 0;
      const isChosen = this.chosen.has(country.code) || country.m49.some((code) => this.chosen.has(code));
      const strength = n === 0 ? 0 : 0.45 + 0.55 * (Math.log1p(n) / Math.log1p(most));
      this.dots(context, country, cell, colors.land, 1, 0.34);
      // What is not chosen steps back.
      const shown = this.chosen.size > 0 && !isChosen ? 0.4 * strength : strength;
      if (strength > 0) {
        this.dots(context, country, cell, colors.lit, shown, 0.38 + 0.06 * strength);
      }
      if (isChosen) {
        this.dots(context, country, cell, colors.chosen, 1, 0.44);
      }
    }
    this.spots(context, cell, colors.spot);
  }

  dots(context, country, cell, color, alpha, size) {
    const { columns } = this.land.data;
    const radius = Math.max(0.6, size * cell);
    context.beginPath();
    const dot = (x, y) => {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    };
    country.cells.forEach((at) => dot(((at % columns) + 0.5) * cell, (Math.floor(at / columns) + 0.5) * cell));
    if (country.cells.length === 0) {
      dot(country.at.column * cell, country.at.row * cell);
    }
    context.globalAlpha = alpha;
    context.fillStyle = color;
    context.fill();
    context.globalAlpha = 1;
  }

  spots(context, cell, color) {
    context.fillStyle = color;
    for (const point of this.points) {
      const at = place(this.land.data, point.lat, point.lon);
      const radius = Math.max(devicePixelRatio, 0.42 * cell);
      context.globalAlpha = 0.22;
      context.beginPath();
      context.arc(at.column * cell, at.row * cell, 2.2 * radius, 0, 2 * Math.PI);
      context.fill();
      context.globalAlpha = 1;
      context.beginPath();
      context.arc(at.column * cell, at.row * cell, radius, 0, 2 * Math.PI);
      context.fill();
    }
  }

  drawPulses(context, cell, now) {
    this.pulses = this.pulses.filter((pulse) => now - pulse.start < PULSE);
    if (this.pulses.length === 0) {
      return;
    }
    context.strokeStyle = this.colors().spot;
    context.lineWidth = Math.max(1, devicePixelRatio * 1.5);
    for (const pulse of this.pulses) {
      const age = Math.max(0, now - pulse.start) / PULSE;
      context.globalAlpha = 1 - age;
      context.beginPath();
      context.arc(pulse.at.column * cell, pulse.at.row * cell, (1 + 6 * age) * cell, 0, 2 * Math.PI);
      context.stroke();
    }
    context.globalAlpha = 1;
    this.redraw(false);
  }
}
