/** The look of the report: one style sheet, light and dark, for the screen and for A4. */
export const htmlStyle = `
:root{color-scheme:light dark;--ink:#1c2530;--soft:#5a6673;--line:#dfe4ea;--paper:#fff;--back:#f3f5f7;--accent:#0b6b64;
--tint:#eef6f5;--quote:#fbf7ea;--quote-line:#d9b44a;--warn:#a34012;--co-so:#12897d;--tren:#2b67c4;--tinh:#7447bd;--toan:#b0324a;
--none:#66727e;--duty:#b86e00;--pilot:#8a6d3b;--s0:#12897d;--s1:#7fa8d9;--s2:#b9a3dd;--band:#f6f8fa;--on:#fff;--mid:#a8d5cf;--mid-ink:#10302d}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaee;--soft:#9ba7b3;--line:#323b45;--paper:#1a2027;--back:#12171c;--accent:#5cc8bd;
--tint:#1d2c2d;--quote:#2a2618;--quote-line:#b8963a;--warn:#f0a070;--co-so:#2fa597;--tren:#5b93e6;--tinh:#a47fe6;--toan:#e06a80;
--none:#8b97a3;--duty:#e0a040;--pilot:#c8a868;--s0:#2fa597;--s1:#7fa8d9;--s2:#b9a3dd;--band:#1f262e;--on:#0d1115;--mid:#1f6a62;--mid-ink:#e8f5f3}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
body{margin:0;background:var(--back);color:var(--ink);font:15px/1.5 "Segoe UI",system-ui,-apple-system,Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
.page{max-width:1240px;margin:0 auto;padding:28px 24px 60px}
header h1{font-size:28px;line-height:1.25;margin:2px 0 6px;text-wrap:balance}
.over{color:var(--accent);font-weight:600;letter-spacing:.08em;text-transform:uppercase;font-size:12.5px}
.facts{color:var(--soft);margin:0 0 14px}
.caution{border-left:3px solid var(--quote-line);background:var(--quote);padding:8px 14px;margin:0 0 18px;font-size:14px;border-radius:0 6px 6px 0}
nav{display:flex;flex-wrap:wrap;gap:6px 8px;margin:0 0 22px}
nav a{background:var(--paper);border:1px solid var(--line);border-radius:999px;padding:4px 13px;text-decoration:none;color:var(--ink);font-size:13.5px}
nav a:hover{border-color:var(--accent);color:var(--accent)}
section{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:20px 22px;margin:0 0 20px}
h2{font-size:19px;margin:0 0 4px}
h3{font-size:15px;margin:18px 0 6px}
.hint{color:var(--soft);font-size:13.5px;margin:0 0 14px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:left;vertical-align:top;padding:8px 10px;border-bottom:1px solid var(--line)}
thead th::first-letter,tbody th::first-letter{text-transform:uppercase}
thead th{border-bottom:2px solid var(--accent);vertical-align:bottom;min-width:150px}table.wide thead th{min-width:124px}
th .where{display:block;color:var(--soft);font-weight:400;font-size:12.5px}
tbody th{font-weight:600;color:var(--soft);white-space:nowrap;position:sticky;left:0;background:var(--paper);z-index:1}
table.side{table-layout:fixed;min-width:840px}table.side thead th:first-child{width:140px}table.side tbody th{white-space:normal}
table.wide tbody th{white-space:normal;color:var(--ink);min-width:150px}
tr.group th{background:var(--tint);color:var(--accent);font-size:12.5px;letter-spacing:.04em;text-transform:uppercase;padding:5px 10px}
td.empty{color:var(--soft)}
details{margin:0 0 3px}
summary{cursor:pointer;list-style:none;padding-left:14px;position:relative;border-radius:4px}
summary::-webkit-details-marker{display:none}
summary::before{content:"▸";position:absolute;left:0;color:var(--accent);font-size:12px;line-height:1.8}
details[open]>summary::before{content:"▾"}
summary:hover{background:var(--tint)}
summary:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
blockquote{margin:4px 0 8px 14px;padding:6px 10px;border-left:3px solid var(--quote-line);background:var(--quote);font-size:13.5px;border-radius:0 5px 5px 0}
blockquote footer,.src{color:var(--soft);font-size:12.5px}
sup a{color:var(--soft);text-decoration:none;font-size:10px;margin-left:2px}
sup a:hover{color:var(--accent);text-decoration:underline}
.doubt{color:var(--warn)}
svg{display:block;width:100%;height:auto;margin:6px 0}
svg a{cursor:pointer}
svg a:hover .said,svg a:focus .said{text-decoration:underline}
svg text{font-family:inherit;fill:var(--ink)}
.tick{font-size:11.5px;fill:var(--soft)!important}.strong{font-weight:600}
.name{font-size:13px;font-weight:600}.name.small{font-size:12px}
.said{font-size:11.5px}.inside{font-size:11.5px;fill:var(--on)!important;font-weight:600}
.grid{stroke:var(--line);stroke-width:1}.grid.year{stroke:var(--soft)}.rule{stroke:var(--line);stroke-width:1}.band{fill:var(--band)}
.l-CO_SO{fill:var(--co-so)}.l-TREN_CO_SO{fill:var(--tren)}.l-CAP_TINH{fill:var(--tinh)}.l-TOAN_QUOC{fill:var(--toan)}.l-none{fill:var(--none)}
.duty{fill:var(--duty)}.pilot{fill:var(--pilot)}.soft{opacity:.85}
.share-0{fill:var(--s0)}.share-1{fill:var(--s1)}.share-2{fill:var(--s2)}
.has{fill:var(--co-so)}.blank{fill:none;stroke:var(--line);stroke-dasharray:4 3}.lacks{fill:url(#hatch);stroke:var(--warn)}.hatch-line{stroke:var(--warn);stroke-width:1.3}
.scheme{display:flex;flex-wrap:wrap;gap:16px 40px;align-items:flex-start}.scheme>.scroll{flex:1 1 420px}.scheme>div:last-child{flex:1 1 240px;max-width:420px}
.tile{stroke:var(--line)}.depth-0{fill:var(--band)}.depth-1{fill:var(--tint);stroke:var(--accent)}.depth-2{fill:var(--mid)}.depth-3{fill:var(--co-so)}
.tile-name{font-size:12.5px;font-weight:600}.tile-count{font-size:12px}svg text.on-0{fill:var(--soft)}svg text.on-2{fill:var(--mid-ink)}svg text.on-3{fill:var(--on)}
table.tally{width:auto;min-width:220px}table.tally th,table.tally td{padding:3px 10px 3px 0}table.tally td{text-align:right}table.tally tbody th{color:var(--ink);font-weight:400;position:static}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:12.5px;color:var(--soft);margin:2px 0 8px;padding:0;list-style:none}
.legend svg{display:inline-block;width:16px;height:14px;vertical-align:-2px;margin:0 5px 0 0}
ol.quotes{margin:0;padding:0;list-style:none;columns:2;column-gap:32px;font-size:13px}
ol.quotes li{break-inside:avoid;padding:3px 0 3px 46px;position:relative}
ol.quotes b{position:absolute;left:0;color:var(--soft);font-weight:600}
ol.quotes li:target{background:var(--quote);box-shadow:0 0 0 4px var(--quote);border-radius:3px}
.meters{min-width:210px}.meter{max-width:190px;height:8px;margin:2px 0 6px}table.pairs{margin:6px 0;font-size:13px;table-layout:fixed}
.chips{display:flex;flex-wrap:wrap;gap:4px 6px}
.chip{border:1px solid var(--line);border-radius:999px;padding:1px 10px;font-size:13px}.chip.lack{border-color:var(--warn);color:var(--warn)}
@media (max-width:760px){.page{padding:16px 12px}section{padding:14px 12px}header h1{font-size:22px}ol.quotes{columns:1}tbody th{white-space:normal;min-width:92px}
.scroll svg{min-width:820px}.scheme .scroll svg{min-width:560px}}
@page{size:A4 landscape;margin:12mm}
@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--back:#fff;--accent:#0b6b64;--tint:#eef3f3;--quote:#fff;--band:#f4f4f4;--on:#fff;
--co-so:#12897d;--tren:#2b67c4;--tinh:#7447bd;--duty:#b86e00;--s0:#12897d;--s1:#5f88bd;--s2:#8f78b8}
body{font-size:9.5pt;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}.page{max-width:none;padding:0}nav,.hint.screen{display:none}
section{border:0;padding:0;margin:0 0 7mm;border-radius:0}h2{font-size:13pt;break-after:avoid}h3,.hint,.legend{break-after:avoid}.scheme{break-inside:avoid}.scheme svg{max-height:150mm}section.drawn{break-before:page}table{font-size:8.5pt}
th,td{padding:3px 6px}thead{display:table-header-group}tr{break-inside:avoid}thead th{min-width:0}.scroll{overflow:visible}table.side{min-width:0}table.side thead th:first-child{width:24mm}tbody th{position:static}
summary{padding-left:0}summary::before{display:none}svg{break-inside:avoid}ol.quotes{font-size:8pt;columns:2;break-before:avoid}tr.group{break-after:avoid}sup a{color:#444}}
`
