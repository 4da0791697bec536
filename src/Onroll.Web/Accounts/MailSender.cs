using System.Net;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Web.Host;

namespace Onroll.Web.Accounts;

/// <summary>Sends what waits in the store, and tries again, later and later, when the mail server does not take it.</summary>
public sealed partial class MailSender(IServiceScopeFactory scopes, MailServer server, TimeProvider time, ILogger<MailSender> log) : BackgroundService
{
    /// <summary>After this many attempts, over about three days, a message is left for a person to look at.</summary>
    public const int MaxAttempts = 12;

    private const int AtOnce = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many the mail server took.</returns>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        var now = time.UtcNowStored();
        var due = await db.OutgoingMails
            .Where(m => m.SentAtUtc == null && m.NextAttemptAtUtc <= now && m.Attempts < MaxAttempts)
            .OrderBy(m => m.QueuedAtUtc)
            .Take(AtOnce)
            .ToListAsync(stop);
        var sent = 0;
        foreach (var mail in due)
        {
            sent += await ClaimAsync(db, mail, stop) && await SendAsync(mail, stop) ? 1 : 0;
            await db.SaveChangesAsync(stop);
        }

        return sent;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is DbUpdateException or System.Data.Common.DbException)
            {
                LogStore(problem);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // Several hosts may share a store: whoever moves the next attempt first sends it.
    private async Task<bool> ClaimAsync(OnrollDbContext db, OutgoingMail mail, CancellationToken stop)
    {
        var (attempts, next) = (mail.Attempts, time.UtcNowStored() + TimeSpan.FromMinutes(Math.Pow(2, mail.Attempts)));
        var claimed = await db.OutgoingMails
            .Where(m => m.MailId == mail.MailId && m.Attempts == attempts && m.SentAtUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, attempts + 1).SetProperty(m => m.NextAttemptAtUtc, next), stop);
        return claimed == 1;
    }

    private async Task<bool> SendAsync(OutgoingMail mail, CancellationToken stop)
    {
        using var client = new SmtpClient(server.Host, server.Port)
        {
            EnableSsl = server.UseTls,
            Credentials = server.UserName is null ? null : new NetworkCredential(server.UserName, server.Password),
        };
        using var message = new MailMessage(server.From, mail.To, mail.Subject, mail.Body);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            (mail.SentAtUtc, mail.Body, mail.LastError) = (time.UtcNowStored(), "", null);
            return true;
        }
        catch (Exception problem) when (problem is SmtpException or InvalidOperationException or IOException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            mail.LastError = problem.Message.Length > OutgoingMail.ErrorMaxLength ? problem.Message[..OutgoingMail.ErrorMaxLength] : problem.Message;
            LogRefused(mail.MailId);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The mail server did not take message {MailId}; it is tried again later")]
    private partial void LogRefused(Guid mailId);

    [LoggerMessage(2, LogLevel.Error, "The store could not say which messages are due")]
    private partial void LogStore(Exception problem);
}
