/* Sorting and filtering of tables, and the status filter of a notice's page. No library, no request. */
(function () {
  "use strict";
  var collator = new Intl.Collator(["zh-Hans-CN", "en"], { numeric: true });

  function key(row, column) {
    var cell = row.cells[column];
    if (!cell) { return ""; }
    var given = cell.getAttribute("data-sort");
    return given === null ? cell.textContent.trim() : given;
  }

  function sort(table, column, button) {
    var heading = table.tHead.rows[0].cells[column];
    var down = heading.getAttribute("aria-sort") === "ascending";
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) { cell.removeAttribute("aria-sort"); });
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    var body = table.tBodies[0];
    var rows = Array.prototype.slice.call(body.rows).map(function (row, index) {
      return { row: row, key: key(row, column), index: index };
    });
    rows.sort(function (a, b) {
      var order = collator.compare(a.key, b.key) || a.index - b.index;
      return down ? -order : order;
    });
    rows.forEach(function (item) { body.appendChild(item.row); });
    button.focus();
  }

  function sortable(table) {
    if (table.dataset.ready) { return; }
    table.dataset.ready = "yes";
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "gr-sort";
      while (cell.firstChild) { button.appendChild(cell.firstChild); }
      button.addEventListener("click", function () { sort(table, column, button); });
      cell.appendChild(button);
    });
  }

  function searchable(table) {
    if (table.tBodies[0].rows.length < 12) { return; }
    var english = document.documentElement.lang.indexOf("en") === 0;
    var input = document.createElement("input");
    input.type = "search";
    input.className = "gr-find";
    input.placeholder = english ? "Filter this table" : "筛选本表：输入字词";
    input.setAttribute("aria-label", input.placeholder);
    input.addEventListener("input", function () {
      var wanted = input.value.trim().toLowerCase().split(/\s+/);
      Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
        var text = row.textContent.toLowerCase();
        row.hidden = !wanted.every(function (word) { return text.indexOf(word) >= 0; });
      });
    });
    var frame = table.closest(".gr-scroll");
    frame.parentNode.insertBefore(input, frame);
  }

  function filter(bar) {
    bar.hidden = false;
    bar.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) { return; }
      var wanted = button.dataset.show;
      Array.prototype.forEach.call(bar.querySelectorAll("button"), function (other) {
        other.setAttribute("aria-pressed", other === button ? "true" : "false");
      });
      document.querySelectorAll(".gr-clause").forEach(function (clause) {
        clause.hidden = wanted !== "" && !clause.classList.contains("gr-" + wanted);
      });
    });
  }

  function ready() {
    document.querySelectorAll("table.gr-sortable").forEach(function (table) { sortable(table); searchable(table); });
    document.querySelectorAll(".gr-filter").forEach(filter);
  }

  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", ready); } else { ready(); }
})();
