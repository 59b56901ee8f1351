extension HTMLReport {
  /// The style sheet: one column of text and tables, light or dark, narrow or wide, screen or paper.
  static let style: HTML = .own(
    """
    :root{--paper:#fff;--ink:#1b1f24;--soft:#50565e;--line:#d5d9de;--head:#f1f3f5;--link:#0a5687;--good:#1d6238;--bad:#9a2a12;--heat-low:#fff;--heat-high:#98b7d4;color-scheme:light}
    @media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){--paper:#14181d;--ink:#eceff3;--soft:#a6adb6;--line:#3a414a;--head:#20252b;--link:#86c0ea;--good:#85cf9c;--bad:#f2a08c;--heat-low:#14181d;--heat-high:#37668c;color-scheme:dark}}
    @media screen{:root[data-theme=dark]{--paper:#14181d;--ink:#eceff3;--soft:#a6adb6;--line:#3a414a;--head:#20252b;--link:#86c0ea;--good:#85cf9c;--bad:#f2a08c;--heat-low:#14181d;--heat-high:#37668c;color-scheme:dark}}
    *{box-sizing:border-box}
    html{background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;padding:0 1.25rem 3rem;max-width:84rem;overflow-wrap:break-word}
    h1{font-size:1.6rem;line-height:1.2;margin:0}
    h2{font-size:1.3rem;margin:0 0 .75rem;padding-top:.75rem;border-top:2px solid var(--ink)}
    h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
    p,ul,ol{margin:.5rem 0}
    p,li{max-width:46rem}
    a{color:var(--link)}
    code{font:.9em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
    button{font:inherit;font-size:.875rem;color:var(--ink);background:var(--head);border:1px solid var(--soft);border-radius:.25rem;padding:.2rem .65rem;min-height:1.75rem;cursor:pointer}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    main:focus{outline:none}
    section{margin:2.5rem 0 0;scroll-margin-top:.5rem}
    section:first-child{margin-top:0}
    figure{margin:1.25rem 0;scroll-margin-top:.5rem}
    .skip{position:absolute;left:-999rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:9}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .top{padding:1.5rem 0 .75rem}
    .bar{display:flex;flex-wrap:wrap;gap:.5rem;align-items:flex-start}
    .bar h1{flex:1}
    .bar button{flex:none}
    .top dl{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1rem 0 0}
    .top dt{color:var(--soft);font-size:.8125rem}
    .top dd{margin:0;overflow-wrap:anywhere}
    nav{margin:1rem 0 2rem}
    nav ol{list-style:none;margin:0;padding:0;columns:2;column-gap:1.5rem;font-size:.9375rem}
    nav li{padding:.15rem 0;break-inside:avoid}
    .contents{font-size:.8125rem;color:var(--soft);margin:0 0 .25rem}
    .sentences{padding-left:1.1rem}
    .sentences li{margin:.35rem 0}
    .announcements{border:1px solid var(--line);border-left:4px solid var(--bad);padding:.25rem 1rem .5rem;margin:1.25rem 0}
    .announcements h3{margin-top:.75rem}
    .announcements ol{font-size:.9375rem;padding-left:1.75rem}
    .scroll{overflow:auto;position:relative}
    .tall .scroll{max-height:min(80vh,46rem)}
    table{border-collapse:separate;border-spacing:0;font-size:.9375rem;font-variant-numeric:tabular-nums lining-nums;min-width:min(100%,24rem)}
    caption{text-align:left;font-weight:600;padding:.25rem 0 .4rem}
    caption span{position:sticky;left:0;display:inline-block;max-width:min(46rem,calc(100vw - 3rem))}
    th,td{padding:.22rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
    thead th{position:sticky;top:0;z-index:1;background:var(--head);vertical-align:bottom;font-size:.875rem;line-height:1.3;max-width:11rem;border-bottom:1px solid var(--soft)}
    thead th:first-child{left:0;z-index:2}
    tbody th{position:sticky;left:0;background:var(--paper);font-weight:500;white-space:nowrap}
    tbody th.key{white-space:normal;min-width:8rem}
    .wide table{font-size:.875rem}
    .wide th,.wide td{padding:.22rem .45rem}
    .n{text-align:right}
    td{text-align:right;white-space:nowrap}
    .t{text-align:left;white-space:normal}
    td.short{white-space:nowrap}
    .long{min-width:14rem;max-width:34rem}
    .digest{font:.8125rem/1.5 ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
    .nb{white-space:nowrap}
    .unit{display:block;font-weight:400;color:var(--soft);white-space:nowrap}
    .heat td[style]{background:color-mix(in oklab,var(--heat-high) var(--heat),var(--heat-low))}
    .origin>*{border-bottom:2px solid var(--soft)}
    .below{margin:.4rem 0 0;display:flex;gap:1rem;align-items:flex-start}
    .note{font-size:.875rem;color:var(--soft);margin:.25rem 0}
    .copy{display:none;flex:none}
    .scripted .copy{display:block}
    .plot{position:relative;touch-action:pan-y;max-width:45rem}
    .plot svg{display:block}
    .plot.narrow{display:none}
    .tip{position:absolute;z-index:3;pointer-events:none;background:var(--paper);border:1px solid var(--soft);border-radius:.25rem;padding:.3rem .55rem;font-size:.8125rem;line-height:1.35;font-variant-numeric:tabular-nums;width:max-content;max-width:min(22rem,100%);box-shadow:0 1px 4px rgb(0 0 0/.25)}
    .tip[hidden]{display:none}
    details{border-top:1px solid var(--line);padding:.35rem 0}
    details+details{margin-top:0}
    summary{cursor:pointer;padding:.2rem 0}
    .equation{font-size:1.1rem;line-height:2.6;max-width:60rem}
    .equation math{white-space:nowrap}
    .equation .error{font-size:.72em;color:var(--soft)}
    .findings{list-style:none;padding:0}
    .findings li{padding:.5rem 0;border-bottom:1px solid var(--line)}
    .findings p{margin:.15rem 0}
    .badge{display:inline-block;border:1px solid currentColor;border-radius:.2rem;padding:0 .4rem;font-size:.8125rem;font-weight:600}
    .badge.holds,.badge.reproduced{color:var(--good)}
    .badge.doubtful,.badge.differs,.badge.wrong{color:var(--bad)}
    .badge.unanswered,.badge.notComputed,.badge.close,.badge.given,.badge.context{color:var(--soft)}
    footer{margin-top:3rem;border-top:1px solid var(--line);font-size:.875rem;color:var(--soft)}
    @media(min-width:72rem){.page{display:grid;grid-template-columns:14rem minmax(0,1fr);gap:2.5rem}nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;margin:0;padding:.75rem 0}nav ol{columns:1}}
    @media screen and (max-width:47rem){.plot.broad{display:none}.plot.narrow{display:block}}
    @media(max-width:34rem){body{padding:0 1rem 2rem}.bar h1{flex-basis:100%;font-size:1.35rem}th,td{padding:.22rem .5rem}tbody th{white-space:normal}.top dl{gap:.5rem}.top dl div{flex:1 1 100%}}
    @media print{
    @page{size:A4;margin:14mm 12mm}
    :root,:root[data-theme]{--paper:#fff;--ink:#000;--soft:#44484e;--line:#c4c8cd;--head:#eef0f2;--link:#000;--good:#1d6238;--bad:#8a240e;--heat-low:#fff;--heat-high:#98b7d4;color-scheme:light}
    html{font-size:9.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
    body{max-width:none;padding:0}
    button,nav,.skip,#live,.scripted .copy{display:none}
    a{color:inherit;text-decoration:none}
    section{break-before:page;margin:0}
    section:first-child{break-before:auto}
    h2,h3,caption,summary{break-after:avoid}
    .scroll,.tall .scroll{overflow:visible;max-height:none;border:0}
    table{font-size:8.5pt;min-width:0}
    thead{display:table-header-group}
    thead th,tbody th,caption span{position:static}
    th,td{padding:.12rem .35rem}
    tr,.chart,.below,.findings li,.equation math,.table.short{break-inside:avoid}
    tbody th{white-space:normal}
    .long{min-width:0}
    .middling table{font-size:7.8pt}
    thead th{font-size:inherit}
    .wide table{font-size:6.2pt}
    .wide .unit{font-size:4.6pt}
    .wide thead th{font-size:5.4pt;max-width:12mm;overflow-wrap:anywhere}
    .wide .scroll{zoom:.88}
    .wide th,.wide td{padding:.1rem .18rem}
    .digest{font-size:6.5pt}
    summary{list-style:none}
    details:not([open]) summary::after{content:" (" attr(data-folded) ")";color:var(--soft)}
    details[open]>summary{display:none}
    }
    """)
}
