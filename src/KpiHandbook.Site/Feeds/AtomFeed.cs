using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;

namespace KpiHandbook.Site.Feeds;

/// <summary>A feed of publications (Atom, RFC 4287). Its ids name what was published, not where, so that a site that moves repeats nothing.</summary>
/// <param name="Words">Of its language.</param>
/// <param name="Path">Its route.</param>
/// <param name="Title">Its name.</param>
/// <param name="Author">Who publishes.</param>
/// <param name="Home">The page that it belongs to, from the site's root.</param>
/// <param name="Address">Where the site is published; null where that is not known, and links are then relative.</param>
internal sealed record AtomFeed(Words Words, string Path, string Title, string Author, string Home, string? Address)
{
    // Readers ask for a feed again and again.
    private const int MaxEntries = 100;

    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly BuddhistDate NothingYet = new(new DateOnly(2000, 1, 1));

    /// <summary>Where it stands.</summary>
    public string Place { get; } = Words.PathOf(Path);

    /// <summary>The file, newest publication first.</summary>
    public ReadOnlyMemory<byte> Build(IEnumerable<FeedEntry> entries)
    {
        var newest = entries.OrderByDescending(e => e.Date).ThenByDescending(e => e.Key, StringComparer.Ordinal).Take(MaxEntries).ToList();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, Words.Code);
            xml.WriteElementString("id", Atom, IdOf(Place));
            xml.WriteElementString("title", Atom, Title);
            xml.WriteElementString("updated", Atom, Time(newest is [var first, ..] ? first.Date : NothingYet));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, Author);
            xml.WriteEndElement();
            Link(xml, "alternate", Home, "text/html");
            if (Address is not null)
            {
                Link(xml, "self", Path, "application/atom+xml");
            }

            foreach (var entry in newest)
            {
                Write(xml, entry);
            }
        }

        return bytes.ToArray();
    }

    private void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, IdOf(entry.Key));
        xml.WriteElementString("title", Atom, entry.Title);
        xml.WriteElementString("published", Atom, Time(entry.Date));
        xml.WriteElementString("updated", Atom, Time(entry.Date));
        xml.WriteElementString("summary", Atom, entry.Summary);
        Link(xml, "alternate", entry.Path, "text/html");
        xml.WriteEndElement();
    }

    private void Link(XmlWriter xml, string relation, string path, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", Address is null ? new RelativeLinks(Path, Words).To(path) : $"{Address}/{Words.PathOf(path)}");
        xml.WriteEndElement();
    }

    // The day begins in Bangkok.
    private static string Time(BuddhistDate date) => date.Day.ToString("yyyy-MM-dd'T00:00:00+07:00'", CultureInfo.InvariantCulture);

    // A UUID made of the name (RFC 9562, version 8).
    private static string IdOf(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"kpi-handbook {name}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
